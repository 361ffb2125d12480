import type { Socket } from 'node:net';
import { Unsent } from './unsent.ts';

/** What the server says to a line: a number, and what stands behind it. */
export type Reply = { code: number; lines: string[] };

export type Talk = {
	/** The next reply, within its time. */
	read(): Promise<Reply>;
	ask(line: string): Promise<Reply>;
	say(line: string): void;
	/** Listens no more; what was not read is dropped. */
	leave(): void;
};

/** A server that talks without an end is none. */
const mostUnread = 65_536;

/** Lines and replies over a connection; whatever ends it ends the wait. */
export function talkOver(socket: Socket, replyMs: number): Talk {
	let unread = '';
	let ended: Unsent | null = null;
	let wake = () => {};
	const onData = (bytes: Buffer) => {
		unread += bytes.toString('latin1');
		if (unread.length > mostUnread) end(new Unsent('unreadable'));
		wake();
	};
	const end = (why: Unsent) => {
		ended ??= why;
		wake();
	};
	const onEnd = () => {
		end(new Unsent('unreachable'));
	};
	socket.on('data', onData).on('error', onEnd).on('close', onEnd);

	const read = async (): Promise<Reply> => {
		const timer = setTimeout(() => {
			end(new Unsent('timeout'));
		}, replyMs);
		try {
			for (;;) {
				const reply = takeReply();
				if (reply) return reply;
				if (ended) throw ended;
				await new Promise<void>((resolve) => {
					wake = resolve;
				});
			}
		} finally {
			clearTimeout(timer);
		}
	};
	/** 250-first, 250-second, 250 last. */
	const takeReply = (): Reply | null => {
		const whole = /^(?:\d{3}-[^\r\n]*\r?\n)*\d{3}(?: [^\r\n]*)?\r?\n/.exec(unread)?.[0];
		if (whole === undefined) {
			// a line that is no reply: this is no mail server
			if (/^(?!\d{3}[- \r\n])[^\n]*\n/.test(unread)) end(new Unsent('unreadable'));
			return null;
		}
		unread = unread.slice(whole.length);
		const lines = whole.split(/\r?\n/).slice(0, -1);
		return { code: Number(whole.slice(0, 3)), lines: lines.map((line) => line.slice(4)) };
	};
	const say = (line: string) => {
		socket.write(`${line}\r\n`);
	};
	return {
		read,
		say,
		ask: (line) => {
			say(line);
			return read();
		},
		leave: () => {
			unread = '';
			socket.off('data', onData).off('error', onEnd).off('close', onEnd);
		}
	};
}
