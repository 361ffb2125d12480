import { getContext, setContext } from 'svelte';

const key = Symbol('the task that the deeds of a page are about');

/** The page of one task says once what its deeds are about: 第45项 and what it is called. */
export function tellAbout(about: () => string): void {
	setContext(key, about);
}

/** Empty where deeds are about several tasks. */
export function aboutHere(): () => string {
	return getContext<(() => string) | undefined>(key) ?? (() => '');
}
