import { approvalWord, findDocumentKind, type Agreement } from '../../russian/document-kind.ts'
import type { DocumentRule } from '../rule.ts'

/** УТВЕРЖДЕН agrees with the kind of the document (ГОСТ Р 7.0.97, реквизит 16; T30). */
export const approvalAgreement: DocumentRule = {
  needs: 'document',
  codes: ['language/approval-agreement'],
  check({ file, value, source }, _dossier, report) {
    const { approval, title } = value as { readonly approval?: Agreement; readonly title?: string }
    if (approval === undefined || title === undefined) return
    const kind = findDocumentKind(title)
    if (kind === undefined || kind.agreement === approval) return
    report('language/approval-agreement', { written: approvalWord(approval), right: approvalWord(kind.agreement) }, { file, pointer: '/approval' }, {
      fix: source.words('').value('approval', kind.agreement),
    })
  },
}
