import type { SeededChoice } from './seeded-choice.js';

const surnames = [...'陈林杨赵周吴徐孙马朱胡郭何高罗郑梁谢宋唐许邓韩冯曹彭曾萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常'];
const middles = [...'志建晓文立春海玉明家国庆永长小少宗景承思予若安向雨云清远启光乐泽', ''];
const lasts = [...'峰杰宁川航涛波辉松柏泉林岩野舟帆程远强勇敏静兰梅霞燕琳雪薇妍洁莹颖欣悦然彬斌磊鑫淼森鹏翔阳晨曦朗清和平顺达'];

/** Invented Chinese names, none twice. Any likeness to living people is chance. */
export class InventedNames {
  private readonly taken = new Set<string>();

  constructor(private readonly choice: SeededChoice) {}

  next(): string {
    for (;;) {
      const name = this.choice.one(surnames) + this.choice.one(middles) + this.choice.one(lasts);
      if (this.taken.has(name)) continue;
      this.taken.add(name);
      return name;
    }
  }
}
