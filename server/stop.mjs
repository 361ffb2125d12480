/**
 * Ends the program as a user means it: what is being answered is finished, nothing new is begun,
 * the app lets go of its database and jobs, and the exit code says that all is well.
 */
export function stopper(server, { onStop = () => {}, onStopped = () => {} } = {}) {
	let stopping = false;
	server.prependListener('request', (_, response) => {
		if (stopping) response.setHeader('Connection', 'close');
	});

	function stop(reason) {
		if (stopping) return; // a terminal sends Ctrl+C to everybody, and npm passes it on as well
		stopping = true;
		onStop(reason);
		const patience = 1000 * Number(process.env.SHUTDOWN_TIMEOUT);
		const cut = setTimeout(() => server.closeAllConnections(), patience);
		// what was begun before is answered, and its connection let go of as soon as it is idle
		const tidy = setInterval(() => server.closeIdleConnections(), 50);
		server.close(() => {
			clearTimeout(cut);
			clearInterval(tidy);
			process.emit('sveltekit:shutdown', reason); // database, schedulers: who listens lets go
			process.exitCode = 0;
			process.on('exit', onStopped);
			setTimeout(() => process.exit(0), 5000).unref(); // ends by itself, or after 5 s
		});
	}
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal));
	return stop;
}
