import { beginKeeping } from './kept-typing.ts';
import './mind-typing.ts';

/** What is loaded for those who are signed in, once the page is there; as often as it is asked for. */
export async function begin({ id, mayFind }: { id: string; mayFind: boolean }): Promise<void> {
	beginKeeping(id);
	if (mayFind) await import('./(app)/search/find.ts');
}
