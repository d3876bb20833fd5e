/** PostCSS plugin for WeChat, whose style sheets know no `*`: every block that the screens draw is a `view`, so “any child” is written so. */
module.exports = () => ({
  postcssPlugin: 'wxss-blocks',
  Rule(rule) {
    if (/(^|[\s>+~])\*/.test(rule.selector)) rule.selector = rule.selector.replace(/(^|[\s>+~])\*(?=$|[\s,>+~:.])/g, '$1view');
  },
});
module.exports.postcss = true;
