import type { TaskStanding } from '../../domain/standing.ts';

/** One piece of a help text; HelpBlock.svelte draws each kind. */
export type HelpBlock =
	| { kind: 'text'; text: string }
	| { kind: 'steps'; steps: readonly string[] }
	| { kind: 'list'; items: readonly string[] }
	/** A line to be typed into a terminal or a file, ready to be copied. */
	| { kind: 'command'; command: string; does: string }
	| { kind: 'link'; href: string; label: string }
	| {
			kind: 'table';
			caption: string;
			head: readonly string[];
			rows: readonly (readonly string[])[];
	  }
	| { kind: 'standings'; of: readonly TaskStanding[] };

/** What somebody wants to do, in their words, and how. */
export type HelpTask = { id: string; title: string; blocks: readonly HelpBlock[] };

/** A page of help: for a role, or for everybody. It tells what there is now, and nothing else. */
export type HelpTopic = { id: string; title: string; about: string; tasks: readonly HelpTask[] };
