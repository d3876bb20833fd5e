export default definePageConfig({ navigationBarTitleText: '亮牌' });
