/** First names and patronymics in six cases. */
import { inclineFirstname, inclineMiddlename } from 'lvovich'
import { lookupForm, sure, unsure, type Declined, type Gender, type ObliqueCase } from './grammar.ts'
import { genderOfPatronymic } from './person-gender.ts'

/** Feminine names in «-ь» with endings; in others («Айгуль», «Николь») usage varies. */
const DECLINED_SOFT_FEMININE = /^(?:любовь|нинель|рахиль|руфь|эсфирь|юдифь|ассоль)$/

export function declineName(name: string, gender: Gender | undefined, grammaticalCase: ObliqueCase): Declined {
  if (!/^[А-ЯЁа-яё]+$/.test(name)) return unsure(name, 'имя не из одного русского слова')
  if (gender === undefined) return unsure(name, 'не указан пол')
  const known = lookupForm(name)
  if (/[еиуыэю]$/.test(known)) return sure(name)
  if (known.endsWith('о')) return gender === 'female' ? sure(name) : unsure(name, 'имя на «-о» склоняют по-разному')
  if (gender === 'female' && known.endsWith('ь')) {
    if (!DECLINED_SOFT_FEMININE.test(known)) return unsure(name, 'женское имя на «-ь» склоняют по-разному')
    return sure(softFeminine(name, grammaticalCase))
  }
  if (gender === 'female' && !/[ая]$/.test(known)) return sure(name)
  const text = inclineFirstname(name, grammaticalCase, gender)
  return text === name ? unsure(name, 'неизвестно, склоняется ли имя') : sure(text)
}

/** «Любови», «Любовью». */
function softFeminine(name: string, grammaticalCase: ObliqueCase): string {
  if (grammaticalCase === 'accusative') return name
  return name.slice(0, -1) + (grammaticalCase === 'instrumental' ? 'ью' : 'и')
}

export function declinePatronymic(patronymic: string, grammaticalCase: ObliqueCase): Declined {
  const gender = genderOfPatronymic(patronymic)
  if (gender === undefined) return unsure(patronymic, 'отчество склоняется не по общему правилу')
  if (/[\s-]/.test(patronymic)) return sure(patronymic)
  return sure(inclineMiddlename(patronymic, grammaticalCase, gender))
}
