/**
 * True for text that reads like somebody's name (张三, 欧阳某某) or a title after it (王局长). A unit
 * cell with a person in it is a mistake that must not found a new unit.
 */
export function isPersonName(plain: string): boolean {
	if (/^\p{Script=Han}{2,6}·\p{Script=Han}{2,8}$/u.test(plain)) return true;
	if (!titled.test(plain) && (unitLike.test(plain) || officeWords.has(plain))) return false;
	const name = plain.replace(titled, '');
	if (compound.test(name)) return true;
	const least = name === plain ? 2 : 1;
	const short = /^\p{Script=Han}{1,3}$/u.test(name) && name.length >= least;
	return short && surnames.includes(name.charAt(0));
}

const titled =
	/(?:同志|先生|女士|书记|主任|经理|校长|(?<=\p{Script=Han}{2})(?:[局区县市镇部处科股所站队院]长))$/u;
const unitLike = /[局委办院会部所站队厅处科股室馆联协社厂园校行]$|中心|公司|政府|法院|单位|部门$/;
const officeWords = new Set(
	'林业 文广 文旅 文体 安监 卫健 卫计 金融 水利 水务 商务 司法 应急 武装 党群 党校 公安 农业 农林 方志 海事'.split(
		' '
	)
);
const compound =
	/^(?:欧阳|司马|上官|诸葛|司徒|东方|皇甫|尉迟|公孙|慕容|令狐|夏侯|端木)\p{Script=Han}{1,2}$/u;
// 区 is left out: it is a surname in Guangdong, but here it is nearly always the district
const surnames =
	'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟' +
	'谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐' +
	'伍庄申聂章鲁岳翟殷詹欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华' +
	'喻祁蒲房滕屈饶解牟艾尤阳时穆卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和' +
	'仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥班储栗燕楚鄢劳谌冼楼闻位厉伊郜';
