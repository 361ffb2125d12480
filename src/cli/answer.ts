/**
 * What a command gives back: words for a person, the same as data, and the exit code. Null where all
 * was said on the way.
 */
export type Answer = { text: string | null; data: unknown; exit: Exit };

/** One piece of an answer that is said on the way. */
export type Said = { text: string; data: unknown };

/** 0 all done, 3 done but something waits for a person, 1 refused, 2 wrong usage. */
export type Exit = 0 | 1 | 2 | 3;

/** Where a command runs: nothing in it looks at the process by itself. */
export type Context = {
	variables: Record<string, string | undefined>;
	/** The folder the command was called from; file names are relative to it. */
	folder: string;
	now: string;
	/** Takes each piece of a long answer as it comes; without it the answer comes whole. */
	say?: (said: Said) => void;
	/** Read before any command, where it is there. */
	envFile?: string;
};
