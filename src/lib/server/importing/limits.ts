/** What one import may cost the machine before it is ended from outside. */
export const workerLimits = {
	/** From the start of the process until the list is read and understood. */
	readingMs: 10_000,
	/** The process may hold so much in all; reading a list of 30,000 tasks takes a good half of it. */
	megabytes: 1024,
	/** Of that, what V8 may use; past it the process ends by itself. */
	heapMegabytes: 640
};
