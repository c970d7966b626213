<nav>
<a href="<#if (content.rootpath)??>${content.rootpath}</#if>index.html">Home</a>
<a href="<#if (content.rootpath)??>${content.rootpath}</#if>about.html">About</a>
<a href="<#if (content.rootpath)??>${content.rootpath}</#if>${config.archive_file}">Archive</a>
</nav>
