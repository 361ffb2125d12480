import type { Link } from './touched-tasks.ts';

/** What units do all day long when a month ends. */
const idleActions: readonly string[] = [
	...['report.submit', 'report.withdraw', 'report.sign'],
	...['evidence.add', 'evidence.remove', 'evidence.restore']
];

/**
 * Whether what every deed goes by can be other after these links: accounts with their roles and units,
 * what units are called, the rules, the months with their exceptions, the lists. What is not named here
 * can change it, so that an action that comes later is never overlooked.
 */
export function touchesFrame(links: readonly Pick<Link, 'action'>[]): boolean {
	return links.some(({ action }) => !idleActions.includes(action));
}
