export default definePageConfig({ navigationBarTitleText: '编辑牌' });
