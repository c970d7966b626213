<footer>Made with JBake ${version}</footer>
</body>
</html>
