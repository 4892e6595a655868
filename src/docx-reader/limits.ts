/**
 * How much of a stranger's file is read. A real order has hundreds of kilobytes of XML; an archive of a few kilobytes
 * can hold gigabytes of it. Sizes are in bytes.
 */
export const limits = {
  /** Of the file itself. */
  file: 100 * 2 ** 20,
  /** Entries of the archive. */
  entries: 10_000,
  /** Of one part, unpacked, whatever the archive declares. */
  part: 64 * 2 ** 20,
  /** Of all parts that are read, unpacked. */
  total: 160 * 2 ** 20,
  /** Elements of all parts that are read. */
  elements: 4_000_000,
  /** Elements inside one another. */
  depth: 400,
  paragraphs: 200_000,
  /** Letters of one paragraph. */
  letters: 500_000,
} as const
