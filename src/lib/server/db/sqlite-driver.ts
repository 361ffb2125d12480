import { SqliteDriver, type DatabaseConnection } from 'kysely';

/** Whoever has had the connection for longer than this lets everybody else have a turn. */
const longMs = 10;

/**
 * SQLite answers within the call, so a page that asks a dozen long questions would let nobody in until it
 * has its last answer. Here those that wait when a long answer is there let the requests go first that
 * have come meanwhile. A transaction has the connection to its end and is not interrupted.
 */
export class TurnTakingDriver extends SqliteDriver {
	readonly #waiting: (() => void)[] = [];
	/** Nobody has it between a long answer and the next turn either. */
	#isFree = true;
	#takenAt = 0;

	override async acquireConnection(): Promise<DatabaseConnection> {
		if (this.#isFree) this.#take();
		else await new Promise<void>((resolve) => this.#waiting.push(resolve));
		return super.acquireConnection();
	}

	override releaseConnection(): Promise<void> {
		if (performance.now() - this.#takenAt <= longMs) {
			this.#handOn();
			return Promise.resolve();
		}
		const passedOver = this.#waiting.splice(0);
		setImmediate(() => {
			this.#waiting.push(...passedOver);
			this.#handOn();
		});
		return Promise.resolve();
	}

	#take(): void {
		this.#isFree = false;
		this.#takenAt = performance.now();
	}

	/** To the next at once, so that nobody comes in between. */
	#handOn(): void {
		const next = this.#waiting.shift();
		this.#isFree = next === undefined;
		if (!next) return;
		this.#take();
		next();
	}
}
