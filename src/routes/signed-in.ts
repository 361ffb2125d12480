import './mind-typing.ts';

/** What is loaded for those who are signed in, once the page is there; as often as it is asked for. */
export async function begin({ mayFind }: { mayFind: boolean }): Promise<void> {
	if (mayFind) await import('./(app)/search/find.ts');
}
