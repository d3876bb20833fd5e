export default definePageConfig({ navigationBarTitleText: '评优参考' });
