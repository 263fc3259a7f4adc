// Units that count people.

const UNITS = new Set(
  (
    "人 名 人次 户 位 人员 万人 余人 学生 people persons residents students pupils children teachers members patients " +
    "visitors visits participants employees staff workers users subscribers learners cardholders households families " +
    "customers passengers volunteers men women adults"
  ).split(" "),
);

export function isPeople(unit: string): boolean {
  return UNITS.has(unit.toLowerCase());
}
