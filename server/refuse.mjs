/** Ends the start with one sentence that says what to do; a stack would help nobody who reads it. */
export function refuse(words) {
	throw Object.assign(new Error(words), { name: 'StartRefused' });
}

/** Runs a program's main function; a refused start ends it with its sentence and exit code 1. */
export async function start(main) {
	try {
		await main();
	} catch (error) {
		if (error?.name !== 'StartRefused') throw error;
		console.error(error.message);
		process.exit(1);
	}
}
