import { expect, test } from 'vitest';
import { commandLineIn } from '../domain/actor.ts';
import { actorName, personText, recordedName, whoText } from './actor.ts';

test.each([
	['a person goes by name', { name: '某人' }, '某人'],
	['the command line is no person', commandLineIn('-'), '命令行'],
	['nobody signed in has a word too', null, '未登录']
])('%s', (_, actor, name) => {
	expect(actorName(actor)).toBe(name);
});

test.each([
	['somebody by name', 'p1', '王小明'],
	['the console', 'command-line', '命令行'],
	['a role of a record', 'command-line:office', '区营商办'],
	['the clerk of a unit in a record', 'command-line:unit:区水利局', '区水利局'],
	['its approver', 'command-line:approver:区水利局', '区水利局（单位责任人）'],
	['people of the demo', 'unit:区水利局', '区水利局'],
	['nobody', null, '程序'],
	['who is gone', 'p2', '程序']
])('a page names %s', (_, id, name) => {
	expect(whoText(id, { accounts: new Map([['p1', '王小明']]) })).toBe(name);
});

test('who is gone has no name, and a record has those of its actors', () => {
	const accounts = new Map<string, string>();
	expect(personText('p2', { accounts })).toBeNull();
	expect(personText(undefined, { accounts })).toBeNull();
	expect(personText('command-line:leader', { accounts })).toBe('区领导');
});

test('the log tells that it was put in by command line', () => {
	expect(recordedName('unit:区水利局')).toBe('区水利局（命令行）');
	expect(recordedName('office')).toBe('区营商办（命令行）');
});
