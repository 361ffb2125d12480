import { expect, test } from 'vitest';
import { can, commandLine, roles, type Actor } from './actor.ts';

const as = (...held: Actor['roles']): Actor => ({
	id: 'a',
	name: '某人',
	roles: held,
	unitIds: []
});

test('on a data folder without a real district anybody may load the demo', () => {
	expect(can(null, 'demo.load', { districtExists: false })).toBe(true);
});

test('beside a real district the administrator and the command line may, and nobody else', () => {
	const may = (actor: Actor | null) => can(actor, 'demo.load', { districtExists: true });
	expect(roles.filter((role) => may(as(role)))).toEqual(['admin']);
	expect(may(commandLine)).toBe(true);
	expect(may(null)).toBe(false);
});
