export default definePageConfig({ navigationBarTitleText: '过程记录' });
