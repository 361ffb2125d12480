import { compact } from '../printed.ts';

/**
 * The district that a list says it is of, by the beginning of its title: 清城区 of
 * 清城区2021年优化营商环境重点任务责任清单, 云岭市清江区 where the city stands before it. Null where none does.
 */
export function placeInTitle(title: string): string | null {
	const place = new RegExp(`^(${level('[省市州盟]')}?${level('[区县市旗]')})(?=${next})`, 'u');
	return place.exec(compact(title))?.[1] ?? null;
}

const level = (ending: string) => `(?:\\p{Script=Han}{1,8}?${ending})`;
const next =
	'\\d|[〇一二三四五六七八九]{4}年|优化|营商|深化|关于|人民政府|政府|贯彻|落实|推进|持续|重点|改革|全面|进一步|责任|任务|打造';
