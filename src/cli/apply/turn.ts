import type { Actor } from '../../lib/domain/actor.ts';
import type { Result } from '../../lib/domain/problem.ts';
import type { Db } from '../../lib/server/db/client.ts';
import type { LookIntoFile } from '../../lib/server/importing/look-apart.ts';
import type { Store } from '../../lib/server/operations/evidence/take-in-file.ts';
import type { Fields } from './fields.ts';

/** What a record is carried out on. */
export type Stage = {
	db: Db;
	dataFolder: string;
	/** Where evidence is kept, and what looks for viruses in it. */
	store: Store;
	/** Where the record lies; files are named from there. */
	folder: string;
	look: LookIntoFile;
};

/** One line, once it is known who acts. */
export type Turn = Stage & {
	actor: Actor;
	/** The moment of the operation, and its day in Shanghai. */
	now: string;
	day: string;
	fields: Fields;
};

/** Calls the operation that a line names; its answer is the line's. */
export type Verb = (turn: Turn) => Promise<Result<unknown>>;
export type Verbs = { readonly [name: string]: Verb };
