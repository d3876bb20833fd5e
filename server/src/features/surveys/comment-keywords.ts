/** Abuse, and words by which a writer or somebody else can be recognised. They warn the person who releases; they decide nothing. */
const words = ['傻', '蠢', '滚', '混蛋', '垃圾', '废物', '骗子', '他妈', '妈的', '去死', '流氓', '我是', '本人', '我们班', '我们车间', '我们部门', '工号', '身份证', '电话', '手机', '微信'];
const longNumber = /\d{5,}/;

/**
 * Looks for words that the person who releases comments should see.
 * @returns the words found, in the list's order; empty when there is nothing to object to
 */
export function flaggedWords(comment: string): string[] {
  const plain = comment.normalize('NFKC').replace(/\s/g, '');
  return [...words.filter((word) => plain.includes(word)), ...(longNumber.exec(plain) ?? [])];
}
