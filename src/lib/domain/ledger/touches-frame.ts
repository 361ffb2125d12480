import type { Link } from './touched-tasks.ts';

/** What is done all day long when a month ends: units file, people come and go, the office reviews and chases. */
const idleActions: readonly string[] = [
	...['report.submit', 'report.withdraw', 'report.sign'],
	...['evidence.add', 'evidence.remove', 'evidence.restore'],
	...['report.review', 'report.take-back-review', 'chase.log', 'reminder.try', 'reminder.send'],
	...['session.start', 'session.sign-out', 'session.refuse', 'session.queue', 'access.refuse']
];

/**
 * Whether what every deed goes by can be other after these links: accounts with their roles and units,
 * what units are called, the rules, the months with their exceptions, the lists. What is not named here
 * can change it, so that an action that comes later is never overlooked.
 */
export function touchesFrame(links: readonly Pick<Link, 'action'>[]): boolean {
	return links.some(({ action }) => !idleActions.includes(action));
}
