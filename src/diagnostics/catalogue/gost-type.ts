/** Findings in Word files: type, spacing and indents of the text. */
import { entry } from './entry.ts'
import { decimal as number, type Cited } from './gost-wording.ts'

export const gostTypeEntries = {
  'gost/font-family': entry<Cited & { font: string; expected: string }>({
    severity: 'note',
    title: 'Текст набран не тем шрифтом, что принят в наборе',
    message: ({ font, expected, citation }) => `Текст набран шрифтом ${font}; в наборе оформления принят ${expected} (${citation})`,
    help: ({ expected }) => `Word: Ctrl+A, затем Главная → Шрифт → ${expected}; лучше – в стиле «Обычный»`,
    explanation: [
      'ГОСТ Р 7.0.97-2025 шрифт не называет: его выбирает организация; редакция 2016 г. советует свободные шрифты. Поэтому это замечание, а не ошибка:',
      'официальные документы привычно набирают шрифтом Times New Roman или равным ему по ширине букв (Liberation Serif, PT Astra Serif, XO Thames).',
      '',
      'Если у вас принят другой шрифт, назовите его в `houseStyle.font.family` и проверяйте с `--authority`.',
    ].join('\n'),
  }),
  'gost/mixed-fonts': entry<Cited & { font: string; main: string }>({
    severity: 'warning',
    title: 'В документе два шрифта',
    message: ({ font, main, citation }) => `Здесь шрифт ${font}, а документ набран шрифтом ${main} (${citation})`,
    help: ({ main }) => `Выделите абзац и выберите ${main} (Главная → Шрифт) или очистите формат: Ctrl+Пробел`,
    explanation: [
      'Документ набирают одним шрифтом. Второй появляется, когда текст вставлен из другого файла или с сайта: вставляйте его без форматирования',
      '(правая кнопка → «Сохранить только текст»).',
      '',
      'Неверно: в тексте Times New Roman одно предложение набрано Calibri. Верно: весь текст одним шрифтом.',
    ].join('\n'),
  }),
  'gost/font-size': entry<Cited & { size: number; least: number; most: number }>({
    severity: 'warning',
    title: 'Размер шрифта не из числа принятых',
    message: ({ size, least, most, citation }) => `Размер шрифта ${number(size)}, а для текста принят от ${least} до ${most} (${citation})`,
    help: () => 'Word: Главная → размер шрифта 14; лучше – в стиле «Обычный»',
    explanation: [
      'Текст документа набирают шрифтом 12, 13 или 14 (ГОСТ Р 7.0.97). Меньше бывает только в таблицах, сносках, примечаниях и отметке об исполнителе.',
      '',
      'Неверно: текст приказа размером 11 (так начинает новый документ Word). Верно: 14.',
    ].join('\n'),
  }),
  'gost/mixed-sizes': entry<Cited & { size: number; main: number }>({
    severity: 'note',
    title: 'Абзацы разного размера',
    message: ({ size, main, citation }) => `Здесь размер шрифта ${number(size)}, а остальной текст – ${number(main)} (${citation})`,
    help: ({ main }) => `Выделите абзац и выберите размер ${number(main)}`,
    explanation: [
      'Текст набирают одним размером: разный размер соседних абзацев – след вставки из другого файла или попытки уместить текст на страницу.',
      '',
      'Неверно: один пункт приказа размером 13 среди пунктов размером 14. Верно: все 14.',
    ].join('\n'),
  }),
}
