export default definePageConfig({ navigationBarTitleText: '测评票' });
