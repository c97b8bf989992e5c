// What a phone reads from strangers: QR texts, problem documents, answers of the wrong kind, names in headers. Nothing
// of it makes it throw; what is read as an invitation is written back to one that reads the same.
#include "fuzz/targets.h"
#include "sync/device/answer_reading.h"
#include "sync/device/enroller.h"
#include "sync/device/text_forms.h"
#include "sync/protocol/lykta.pb.h"

#include <array>

namespace lykta::fuzz {
namespace {

/// Answers everything with one answer.
class OneAnswer final : public sync::Transport
{
  public:
    explicit OneAnswer(sync::HttpAnswer answer) : m_answer(std::move(answer)) {}
    sync::HttpAnswer perform(const sync::HttpRequest&) override { return m_answer; }
    void cancel() override {}

  private:
    sync::HttpAnswer m_answer;
};

} // namespace

void texts(std::string_view bytes)
{
    const std::string text(bytes);
    if (const auto invitation = sync::Invitation::parse(bytes))
        promise(sync::Invitation::parse(invitation->text()) == invitation, "an invitation reads otherwise again");
    const auto half = text.size() / 2;
    sync::Invitation::typed(bytes.substr(0, half), bytes.substr(half));
    if (const auto raw = sync::bytesOfHex(bytes))
        promise(sync::bytesOfHex(sync::hexOf(*raw)) == raw, "hex");
    promise(sync::percentDecoded(sync::percentEncoded(bytes)) == text, "percent");
    sync::bytesOfUuid(bytes);

    static constexpr std::array statuses{200, 302, 401, 403, 409, 413, 429, 500, 503, 507};
    static constexpr std::array types{"application/problem+json", "application/json", "application/vnd.lykta+zstd",
                                      "application/vnd.lykta", "text/html"};
    sync::HttpAnswer answer;
    answer.outcome = sync::HttpAnswer::Outcome::Answered;
    answer.body = text;
    answer.headers["retry-after"] = text.substr(0, 20);
    for (const auto* type : types) {
        answer.headers["content-type"] = type;
        for (const auto status : statuses) {
            answer.status = status;
            sync::troubleOf(answer);
        }
        answer.status = 200;
        wire::Answer read;
        sync::readAnswer(answer, sync::StoreId{1}, read);
        OneAnswer transport(answer);
        const sync::Invitation invitation{"http://127.0.0.1:1", "7K4MPX", ""};
        sync::enrol(transport, invitation, std::string(16, 'd'), 1001, std::string(16, 'n'), {});
        sync::join(transport, invitation);
    }
}

} // namespace lykta::fuzz
