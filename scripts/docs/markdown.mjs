/** Small pieces of Markdown for the generated documentation. */

/** Words that Markdown must show as they are written. */
export function escapeWords(text) {
  return text.replaceAll(/[\\*_[\]|<>`]/g, '\\$&')
}

/** A value as code inside a table cell. */
export function code(text) {
  const shown = text.replaceAll('|', '\\|')
  return shown.includes('`') ? `\`\` ${shown} \`\`` : `\`${shown}\``
}

export function table(heads, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
}

/** The anchor that GitHub and GitLab give to a heading. */
export function anchor(heading) {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-')
}
