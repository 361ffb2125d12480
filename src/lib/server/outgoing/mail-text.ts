import { randomUUID } from 'node:crypto';
import { isMailAddress } from '../../domain/mail-address.ts';

export type Mail = { to: string; subject: string; body: string };

const lineBytes = 57; // 76 letters of base64
/** A line of a heading has 76 letters at most, with Subject: before and =?UTF-8?B?…?= round each word. */
const wordBytes = 39;

/**
 * A mail as it goes over the line: UTF-8 in base64 throughout, so that no server of any age changes it and
 * no line begins with a dot. An address or heading that could begin a heading of its own is a mistake of
 * ours and thrown.
 */
export function mailText({ to, subject, body }: Mail, sender: string, now: string): string {
	for (const address of [to, sender]) {
		if (!isMailAddress(address)) throw new RangeError('not an address for a heading');
	}
	if (/\p{Cc}/u.test(subject)) throw new RangeError('a heading is one line');
	const house = sender.slice(sender.lastIndexOf('@') + 1);
	const lines = Buffer.from(body.replace(/\r?\n/g, '\r\n'), 'utf8');
	return [
		`From: ${sender}`,
		`To: ${to}`,
		`Subject: ${words(subject).join('\r\n ')}`,
		`Date: ${new Date(now).toUTCString().replace('GMT', '+0000')}`,
		`Message-ID: <${randomUUID()}@${house}>`,
		// no mail robot answers what a robot wrote
		'Auto-Submitted: auto-generated',
		'MIME-Version: 1.0',
		'Content-Type: text/plain; charset=utf-8',
		'Content-Transfer-Encoding: base64',
		'',
		...parts(lines, lineBytes).map((part) => part.toString('base64')),
		''
	].join('\r\n');
}

/** No letter is cut in two: each word of a heading is read by itself. */
function words(text: string): string[] {
	const found: string[] = [];
	let word = '';
	for (const letter of text) {
		if (Buffer.byteLength(word + letter) > wordBytes) {
			found.push(word);
			word = '';
		}
		word += letter;
	}
	return [...found, word].map(
		(each) => `=?UTF-8?B?${Buffer.from(each, 'utf8').toString('base64')}?=`
	);
}

function parts(bytes: Buffer, size: number): Buffer[] {
	const count = Math.ceil(bytes.length / size);
	return Array.from({ length: count }, (_, at) => bytes.subarray(at * size, (at + 1) * size));
}
