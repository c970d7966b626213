<#include "header.ftl">
<#include "menu.ftl">
<#list published_posts as post>
<h2><a href="${post.uri}">${post.title?html}</a></h2>
<p>${post.date?string("yyyy-MM-dd")}</p>
${post.body}
</#list>
<#include "footer.ftl">
