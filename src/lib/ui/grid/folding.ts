/** The groups that are folded, each time as a set of its own: it is told apart by itself. */
export type Folded = ReadonlySet<number>;

export const nothingFolded: Folded = new Set();

export function foldedWith(folded: Folded, group: number, isFolded: boolean): Folded {
	const others = [...folded].filter((each) => each !== group);
	return new Set(isFolded ? [...others, group] : others);
}
