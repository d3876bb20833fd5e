export default definePageConfig({ navigationBarTitleText: '承诺覆盖' });
