export default definePageConfig({ navigationBarTitleText: '填写评价' });
