import { expect, test } from 'vitest';
import { passwordExamples } from './password-example.ts';
import { passwordFaults, settledPassword } from './password.ts';
import { passwordPresets, type PasswordRules } from './password-preset.ts';

const books: PasswordRules[] = ['dengbao', 'asvs'];
const context = ['清城区', '清城', '市场监管局', 'wangxiaoming', '王小明', '营商', '政府', 'admin'];

const codes = (password: string, rules: PasswordRules = 'dengbao', login?: string) =>
	passwordFaults(password, rules, context, login).map(({ code }) => code);

test.each([
	['the product of a keyboard and a rule', '123456Aa!'],
	['letters doubled, then a sequence', 'Aa123456789.'],
	['the same, turned round', '123456789Aa.'],
	['initial and sequence', 'a123456789.'],
	['alphabet and sequence', 'Abc@123456'],
	['alphabet, sequence and marks', 'Abcd1234!@#$'],
	['the alphabet itself', 'Abcdefghijk1'],
	['a row of keys', 'Qwerty123!'],
	['a whole row of keys', 'Qwertyuiop1!'],
	['a row, backwards', 'Poiuytrewq1!'],
	['the lowest row, to its end', 'Zxcvbnm,./12'],
	['three columns of keys, one of them shifted', '1qaz@WSX3edc'],
	['two columns, all shifted but one', '!QAZ2wsx1234'],
	['a column backwards and one forwards', 'Zaq12wsx!234'],
	['columns without digits', 'Qazwsxedc123!'],
	['two rows in turn', '1q2w3e4r5T!'],
	['the same, from the second row', 'Q1w2e3r4t5!'],
	['shifted digits', 'Asdf!@#$1234'],
	['the whole row of them, a little round it', 'xK!@#$%^&*()7'],
	['the number pad', 'A147258369!'],
	['password, spelt like that', 'P@ssw0rd2026'],
	['password, more so', 'Pa$$w0rd!2026'],
	['password and a mark', 'Password123!'],
	['admin and a sequence', 'Admin@123456'],
	['admin and a year', 'Admin@2026!!'],
	['admin in disguise', '@dm1n1strat0r'],
	['the same, with any digits', '@dmin58203941'],
	['root and a run', 'Root@88888888'],
	['test and a year', 'Test@2026!!!'],
	['welcome', 'Welc0me@2026'],
	['let me in', 'Letmein!2026'],
	['love, in English', 'iLoveYou520!'],
	['love, in pinyin and in numbers', 'Woaini1314!'],
	['love, in numbers alone', 'Aa5201314!!'],
	['love, the long way', 'Woaiwojia@168'],
	['password in pinyin', 'Wodemima123!'],
	['country', 'Zhongguo@1949'],
	['province and year', 'Guangdong@2026'],
	['the office and its year', 'Yingshangban@2026'],
	['government', 'Zhengfu#2026'],
	['a vendor', 'Huawei@123456'],
	['two words', 'DragonMaster1!'],
	['a name from an example', 'Zhangsan@123'],
	['a family name and a birthday', 'Zhang19900101!'],
	['initials and a birthday', 'Wxm@19880512'],
	['initials and a short birthday', 'Wm@880512!!'],
	['initials and a mobile telephone', 'zl15412341234!'],
	['a mobile telephone and a mark', 'A15412341234'],
	["the office's landline", 'Qc0840-5551028'],
	['an identity card', '44180219900101123X!'],
	['a date with its signs', 'Aa2026-11-21!'],
	['a date in Chinese', '2026年11月21日Aa'],
	['a group three times', 'Abc123abc123!'],
	['a random group three times', 'xK9#xK9#xK9#'],
	['a long group twice', 'Qwerty123abcQwerty123abc'],
	['doubled digits', 'Aa1122334455!'],
	['doubled everything', 'AAbb11223344!'],
	['a word with any digits round it', '58203941Monkey7715'],
	['a name in pinyin and a year', 'Liufang@2026'],
	['the same of three syllables, with any digits', 'Chenmeiling58203941!'],
	['full-width, which is the same word', 'Ｐａｓｓｗｏｒｄ１２３！']
])('refused by both rule books as common: %s', (_, password) => {
	for (const rules of books) {
		expect(codes(password, rules)).toEqual(
			expect.arrayContaining([expect.stringMatching(/^password\.(common|context)$/)])
		);
	}
});

test.each([
	['a first password of ours', 'k7mp-r4tw-hx9d'],
	['from a password manager', 'vT9#qLw2!xRz'],
	['the same without marks', 'mK4pXw7nQz2Rb'],
	['a Chinese sentence that mentions admin', '今天下雨我admin带伞了7'],
	['a Chinese sentence that mentions the office', '营商办公室门口有3棵Rong树'],
	['a sentence of four English words', 'Kettle river 9 umbrella candle'],
	['another, with commas', 'Blue,pencil,under,7,stairs'],
	['a sentence in pinyin', 'MenKouYou2KeDaRongShu'],
	['first letters of a poem, with marks', 'Cqmyg,Ysdsr-3'],
	['first letters of a sentence', 'WjdhzY9gnl!xh'],
	['a word in the middle of others', 'Tall7monkeyUnderBridge'],
	['three words of the list with marks between: no more than enough', 'Tiger-Flower-Sunshine7'],
	['a year in the middle of others', 'Fern2019kettleBox'],
	['three words of the list with something between', 'Dragon7keke-Monkey9lulu'],
	['a sequence inside, much around it', 'gV123tLpq#wZ'],
	['a walk inside, much around it', 'mRqwe8#zLpT2'],
	['a string with doubles', 'Zoo77kLL#pQrn'],
	['accents', 'Crème-brûlée 4 Äpfel'],
	['twelve pictures, a capital and a digit', '🍎🚲🌧🎈🐢🔑🧊🪁🍵🧭🌋🎻K4'],
	['characters beyond the basic plane', '𠮷野家7点Kx开门𡈽田里'],
	['spaces within and at the ends', ' Kelp 4 mist oven ']
])('accepted by both rule books: %s', (_, password) => {
	for (const rules of books) expect(codes(password, rules)).toEqual([]);
});

test.each<[string, string, PasswordRules, string[]]>([
	['nine characters are one too few for 等保', 'vT9#qLw2!', 'dengbao', ['password.short']],
	['ten are enough', 'vT9#qLw2!x', 'dengbao', []],
	['but not under ASVS', 'vT9#qLw2!x', 'asvs', ['password.short']],
	['eleven neither', 'vT9#qLw2!xR', 'asvs', ['password.short']],
	['twelve are', 'vT9#qLw2!xRz', 'asvs', []],
	['two classes are one too few for 等保', 'vtqlwxrzkp7', 'dengbao', ['password.classes']],
	['ASVS asks for none', 'vtqlwxrzkpmh', 'asvs', []],
	['a Chinese character is of the fourth class', 'vtqlwxrzk7云', 'dengbao', []],
	['a space too', 'vtqlwx rzk7', 'dengbao', []],
	['128 characters are taken', `vT9#${'云山雨桥'.repeat(31)}`, 'asvs', []],
	['129 are refused, not cut', `vT9#${'云山雨桥'.repeat(31)}x`, 'asvs', ['password.long']],
	['all faults at once', 'kqz', 'dengbao', ['password.short', 'password.classes']],
	['nothing at all', '', 'dengbao', ['password.short', 'password.classes']]
])('%s', (_, password, rules, faults) => {
	expect(codes(password, rules)).toEqual(faults);
});

test('the facts say what is asked and what there is', () => {
	expect(passwordFaults('云7k', 'dengbao', [])).toEqual([
		{ code: 'password.short', facts: { least: 10, now: 3 } }
	]);
	expect(passwordFaults('vtqlwxrzkpm', 'dengbao', [])).toEqual([
		{ code: 'password.classes', facts: { least: 3, now: 1 } }
	]);
	expect(passwordFaults('x'.repeat(200), 'asvs', [])).toEqual([
		{ code: 'password.long', facts: { most: 128, now: 200 } }
	]);
});

test.each([
	['the district and a year', '清城区@2026!Aa', '清城区'],
	['the unit and digits', '市场监管局58203941', '市场监管局'],
	["somebody's own name", '王小明@Aa2026', '王小明'],
	['the login, with any digits', 'Wangxiaoming5820394', 'wangxiaoming'],
	['the login in disguise', 'W@ngx1a0m1ng!77', 'wangxiaoming'],
	['two of them: the longer is named', '清城市场监管局2026Aa', '市场监管局'],
	['a word that is common as well: the word says more', 'Admin@123456', 'admin']
])('made of the words of the office: %s', (_, password, word) => {
	for (const rules of books) {
		expect(passwordFaults(password, rules, context)).toContainEqual({
			code: 'password.context',
			facts: { word }
		});
	}
});

test('a word of the office within a sentence is welcome', () => {
	expect(passwordFaults('我在清城区吃了3碗Yun吞', 'asvs', context)).toEqual([]);
});

test('what is too short to be a word does not count as one: it occurs anywhere', () => {
	expect(passwordFaults('Mkpxwzvt7#', 'dengbao', ['mk', 'px', 'wz', 'vt', '7#', '区'])).toEqual([]);
});

test.each([
	['as it is', 'chenmeiling77'],
	['in capitals', 'ChenMeiLing77'],
	['full-width and with spaces', 'ＣｈｅｎＭｅｉ Ling77']
])('the login %s is no password', (_, password) => {
	expect(codes(password, 'asvs', 'chenmeiling77')).toEqual(['password.same-as-login']);
});

test.each([
	['the login', 'Kettle-meiling-oven-4', 'login', 'meiling'],
	['the login backwards', 'Kettle-gniliem-oven-4', 'login', 'gniliem'],
	['the name', 'Kettle-美玲-oven-4', 'name', '美玲']
])('%s is refused wherever it stands, and told as what it is', (_, password, of, word) => {
	for (const rules of books) {
		expect(passwordFaults(password, rules, context, 'meiling', '陈美玲')).toEqual([
			{ code: 'password.own', facts: { of, word } }
		]);
	}
});

test.each([
	...books.flatMap((book) => [
		['as it is', passwordExamples[book]],
		['in capitals', passwordExamples[book].toUpperCase()],
		['with other digits', passwordExamples[book].replace(/\W?\d*$/, '-2026aA')]
	]),
	['with a sign before it', '!Dahai-pingguo-37']
])('the example beside the field is nobody’s password: %s', (_, password) => {
	for (const rules of books) expect(codes(password, rules)).toContain('password.example');
});

test.each(books)('the example of %s keeps its rules', (book) => {
	expect(codes(passwordExamples[book], book)).toEqual(['password.example']);
});

test('等保 asks for change and five former ones, ASVS for neither', () => {
	expect(passwordPresets.dengbao).toMatchObject({ maxAgeDays: 90, formerKept: 5 });
	expect(passwordPresets.asvs).toMatchObject({ maxAgeDays: null, formerKept: 0 });
});

test('a password is settled by its width and its composition, and by nothing else', () => {
	expect(settledPassword('Ａ！　e\u0301')).toBe('A! é');
	expect(settledPassword(' Aa  B ')).toBe(' Aa  B ');
});
