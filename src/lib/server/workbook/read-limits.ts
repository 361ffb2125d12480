/**
 * How much of a file is read. A list of 30,000 tasks passes (20 MB, 88 MB of XML, 60,002 rows, 300,001
 * merges); what is made to exhaust the machine does not.
 */
export type ReadLimits = {
	bytes: number;
	/** Files inside the container, whether they are read or not. */
	entries: number;
	/** Counted while unpacking, of one part and of all that are read: what a file says of itself is no limit. */
	partBytes: number;
	unpackedBytes: number;
	sheets: number;
	/** Rows and cells with a value, over all sheets. */
	rows: number;
	cells: number;
	/** The last column that may hold a value. */
	columns: number;
	merges: number;
	/** How deep elements of XML may lie in each other. */
	depth: number;
	/** Characters of a cell: the most that a spreadsheet allows. */
	cellLength: number;
};

export const readLimits: ReadLimits = {
	bytes: 50_000_000,
	entries: 2000,
	partBytes: 160_000_000,
	unpackedBytes: 256_000_000,
	sheets: 50,
	rows: 200_000,
	cells: 2_000_000,
	columns: 512,
	merges: 500_000,
	depth: 64,
	cellLength: 32_767
};
