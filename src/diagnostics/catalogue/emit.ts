import { entry } from './entry.ts'

export const emitEntries = {
  'emit/not-representable': entry<{ format: string; what: string }>({
    severity: 'warning',
    title: 'Часть документа нельзя показать в этом формате',
    message: ({ format, what }) => `В формате ${format} нельзя показать: ${what}`,
    help: () => 'Сверьте этот файл с другими форматами или запишите это место иначе',
    explanation:
      'Программа ничего не выбрасывает молча: если в одном из форматов нет средства показать часть документа, она сообщает, какую именно.',
  }),
}
