"""The screen: the only room that knows Streamlit, apart from dashboard.app that starts it."""
