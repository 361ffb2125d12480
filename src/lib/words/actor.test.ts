import { expect, test } from 'vitest';
import { commandLineIn } from '../domain/actor.ts';
import { actorName } from './actor.ts';

test.each([
	['a person goes by name', { name: '某人' }, '某人'],
	['the command line is no person', commandLineIn('-'), '命令行'],
	['nobody signed in has a word too', null, '未登录']
])('%s', (_, actor, name) => {
	expect(actorName(actor)).toBe(name);
});
