/**
 * Words that people build passwords on, in an office like ours: written down by us, not taken from
 * a list of stolen passwords. Spelling games (p@ssw0rd) are undone before the comparison.
 */
export const commonWords: readonly string[] = [
	// what a password is called
	'password passwd passwort passcode secret login logon signin hello welcome letmein changeme',
	'default mima dengmi zhanghao denglu yonghu 密码',
	// whose it is
	'admin administrator root super superuser master user guest manager system test tester demo',
	'temp office server mysql oracle huawei windows computer internet 管理员 测试',
	// what people like
	'iloveyou love baby angel sunshine princess monkey dragon tiger football shadow superman',
	'flower summer winter spring autumn lucky happy money king boss',
	// the same in pinyin and in Chinese
	'woaini woaiwojia wodemima nihao laopo laogong baobao mama baba jiayou xiexie kuaile facai',
	'zuguo renmin weirenminfuwu 我爱你 你好 祖国 人民',
	// where we are and what we do
	'china zhongguo beijing shanghai guangdong guangzhou shenzhen zhengfu quzhengfu shizhengfu',
	'bangong bangongshi yingshang yingshangban yingshanghuanjing huanjing zhengwu gongwuyuan',
	'lingdao juzhang zhuren duban taizhang 中国 营商 政府',
	// the commonest names, of people and in examples
	'wang zhang liu chen yang huang zhao zhou wangyi zhangsan lisi wangwu xiaoming zhangwei wangwei',
	// numbers that are words: 一生一世, 我爱你, 一路发
	'1314 520 521 5201314 1314520 168'
].flatMap((line) => line.split(' '));
