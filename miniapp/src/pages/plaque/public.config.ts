export default definePageConfig({ navigationBarTitleText: '亮牌', enableShareAppMessage: true });
