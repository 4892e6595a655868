/** The files of a new project beside its content: what the editor, git and npm need. */

/** What `init` writes for people who open the folder: an official first, a developer second. */
export const PROJECT_README = `# Приказы

В папке \`content\` лежат исходные файлы приказов, в папке \`out\` – готовые документы (её можно удалить, она соберётся снова).

| что сделать | команда |
| --- | --- |
| собрать документы | \`npx prikaz build\` |
| проверить файлы | \`npx prikaz check\` |
| смотреть страницы, пока пишете | \`npx prikaz preview\` |
| добавить приказ | \`npx prikaz new order content/ОРГАН/novoe-delo\` |
| добавить приложение | \`npx prikaz new roadmap content/ОРГАН/novoe-delo\` |
| что изменилось (сначала сохраните копию папки \`content\` под именем «прежняя редакция») | \`npx prikaz diff --from "прежняя редакция"\` |

Вместо ОРГАН пишите имя папки своего органа. Справка: \`npx prikaz --help\`; страницы справки лежат в \`node_modules/prikaz/docs\`. Если PowerShell отказывается выполнять сценарии, пишите \`npx.cmd\` вместо \`npx\`.
`

export const GIT_IGNORE = 'node_modules/\nout/\n'

export const GIT_ATTRIBUTES = `* text=auto
*.docx binary
*.pdf binary
*.png binary
# git diff показывает исходные файлы по-русски; один раз выполните:
#   git config diff.prikaz.textconv "npx prikaz textconv"
content/**/*.yaml diff=prikaz
`

/** @param program what npm is to install: a version, or the file that this program came in */
export function packageJson(name: string, program: string): string {
  return print({
    name,
    private: true,
    scripts: { build: 'prikaz build', check: 'prikaz check', preview: 'prikaz preview' },
    devDependencies: { prikaz: program },
  })
}

/** Hints and checks of keys while typing; the schema comes with the installed program. */
export function editorSettings(): string {
  return print({
    'yaml.schemas': { './node_modules/prikaz/schemas/editor/mixed.json': ['content/**/*.yaml'] },
    'yaml.schemaStore.enable': false,
    'yaml.format.enable': false,
    '[yaml]': {
      'editor.tabSize': 2,
      'editor.insertSpaces': true,
      'editor.wordWrap': 'on',
      'editor.quickSuggestions': { other: true, comments: false, strings: true },
    },
    'files.encoding': 'utf8',
  })
}

export function editorExtensions(): string {
  return print({ recommendations: ['redhat.vscode-yaml'] })
}

/** «Выполнить задачу» in VS Code; findings go to the panel «Проблемы». */
export function editorTasks(): string {
  const matcher = (word: string, severity: string): object => ({
    owner: `prikaz-${severity}`,
    severity,
    fileLocation: ['relative', '${workspaceFolder}'],
    pattern: { regexp: `^(.+?):(\\d+):(\\d+): ${word}: (.*) \\[(.+)\\]$`, file: 1, line: 2, column: 3, message: 4, code: 5 },
  })
  return print({
    version: '2.0.0',
    tasks: [
      {
        label: 'Проверить приказы',
        type: 'shell',
        command: 'npx prikaz check',
        group: { kind: 'test', isDefault: true },
        problemMatcher: [matcher('ошибка', 'error'), matcher('предупреждение', 'warning'), matcher('замечание', 'info')],
      },
      { label: 'Собрать приказы', type: 'shell', command: 'npx prikaz build', group: { kind: 'build', isDefault: true }, problemMatcher: [] },
    ],
  })
}

function print(value: object): string {
  return JSON.stringify(value, null, 2) + '\n'
}
