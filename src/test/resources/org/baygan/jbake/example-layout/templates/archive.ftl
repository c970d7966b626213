<#include "header.ftl">
<#include "menu.ftl">
<h1>Archive</h1>
<ul><#list published_posts as post><li><a href="${post.uri}">${post.title?html}</a></li></#list></ul>
<#include "footer.ftl">
