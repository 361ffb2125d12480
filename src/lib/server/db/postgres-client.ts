import type { Writable } from 'node:stream';
import pg from 'pg';

/** So many questions are planned once for each connection: those that are asked all day long. */
const mostPrepared = 200;
/** A question with a list in it is another one for each length of the list; most of those are rare. */
const oftenEnough = 10;

const asked = new Map<string, number>();
const names = new Map<string, string>();

/**
 * Has PostgreSQL keep the plan of what is asked again and again: a page asks a dozen short questions, and
 * each took longer to read and to plan than to answer. What is asked at once goes there at once.
 */
export class PreparingClient extends pg.Client {
	constructor(config?: pg.ClientConfig) {
		super(config);
		// a connection that breaks fails what was asked on it, and must not end the process as well
		this.on('error', () => {});
	}

	// the signatures of pg are many; Kysely uses this one alone
	override query(...given: unknown[]): never {
		const [text, values] = given;
		const isPlain = given.length === 2 && typeof text === 'string' && Array.isArray(values);
		const name = isPlain && values.length > 0 ? nameOf(text) : undefined;
		const send = super.query.bind(this) as (...args: unknown[]) => never;
		const stream = streamOf(this);
		stream.cork();
		process.nextTick(() => stream.uncork());
		return name === undefined ? send(...given) : send({ name, text, values });
	}
}

/** What is asked goes there with whatever else is asked in this turn, by anybody. */
export function sendWithOthers(client: pg.ClientBase): void {
	const stream = streamOf(client);
	stream.cork();
	setImmediate(() => stream.uncork());
}

function streamOf(client: pg.ClientBase): Writable {
	return (client as unknown as { connection: { stream: Writable } }).connection.stream;
}

function nameOf(text: string): string | undefined {
	const known = names.get(text);
	if (known !== undefined || names.size >= mostPrepared) return known;
	const times = (asked.get(text) ?? 0) + 1;
	if (times < oftenEnough) {
		// what was asked once and never again is forgotten
		if (asked.size > 5000) asked.clear();
		asked.set(text, times);
		return undefined;
	}
	asked.delete(text);
	const name = `q${names.size}`;
	names.set(text, name);
	return name;
}
