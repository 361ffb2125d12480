/** Set-up talks on stderr: stdout belongs to the command. */
export function say(words) {
	process.stderr.write(`[准备] ${words}\n`);
}

export function secondsSince(start) {
	return `${((performance.now() - start) / 1000).toFixed(1)} 秒`;
}

/** Ends the command with a sentence that says what is wrong and what to do; never a stack. */
export function refuse(words) {
	throw Object.assign(new Error(words), { name: 'SetupRefused' });
}

/** Its own, or one of the shells whose parts the set-up uses. */
export function refusal(error) {
	return error instanceof Error && ['SetupRefused', 'StartRefused'].includes(error.name);
}
