import type { Point } from '../model/content.ts'

export interface PlacedPoint {
  readonly point: Point
  readonly pointer: string
  /** From the outermost in. */
  readonly parents: readonly Point[]
}

/** The points of an order at all depths, in the order they are printed. */
export function placedPoints(points: readonly Point[] | undefined, pointer = '/points', parents: readonly Point[] = []): readonly PlacedPoint[] {
  return (points ?? []).flatMap((point, index) => {
    const own = `${pointer}/${index}`
    return [{ point, pointer: own, parents }, ...placedPoints(point.points, `${own}/points`, [...parents, point])]
  })
}
