/**
 * What is written at once, in the order in which it stands here. Where one fails the others are waited for
 * first: what is still on its way must not reach the database after the deed was taken back.
 */
export async function together<const Work extends readonly Promise<unknown>[]>(
	work: Work
): Promise<{ -readonly [At in keyof Work]: Awaited<Work[At]> }> {
	await Promise.allSettled(work);
	return Promise.all(work);
}
