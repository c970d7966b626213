<#include "header.ftl">
<#include "menu.ftl">
<h1>${content.title?html}</h1>
<p><time>${content.date?string("yyyy-MM-dd")}</time></p>
${content.body}
<#if content.tags??><p><#list content.tags as tag><a href="${content.rootpath}tags/${tag}${config.output_extension}">${tag}</a> </#list></p></#if>
<#include "footer.ftl">
